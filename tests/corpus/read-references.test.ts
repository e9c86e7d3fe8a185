import { describe, expect, it } from 'vitest';
import { readReferences } from '../../src/corpus/read-references.ts';
import { REFERENCES } from '../support/invented-news.ts';

const sound = {
  outlets: REFERENCES['outlets.json'],
  people: REFERENCES['people.json'],
  topics: REFERENCES['topics.json'],
};

describe('readReferences', () => {
  it('gives outlets, people and topics by their ids', () => {
    const { references, rejects } = readReferences(sound);
    expect(rejects).toEqual([]);
    expect([...references.outlets.keys()]).toEqual(['port-herald', 'coast-wire', 'hill-post']);
    expect(references.people.get('cem-dag')?.name).toBe('Cem Dağ');
    expect(references.topics.get('harbour')?.name).toBe('Harbour');
  });

  it('leaves out a record that is not sound, and says where it stands and why', () => {
    const people = [{ ...sound.people[0], kind: 'ship' }, sound.people[1]];
    const { references, rejects } = readReferences({ ...sound, people });
    expect([...references.people.keys()]).toEqual(['bo-vale']);
    expect(rejects).toMatchObject([
      { file: 'people.json', path: '[0].kind', reason: expect.stringMatching(/person/) },
    ]);
  });

  it('refuses an id that no program could type', () => {
    const topics = [{ id: 'Harbour News', name: 'Harbour', aliases: [], terms: [] }];
    expect(readReferences({ ...sound, topics }).rejects).toEqual([
      {
        file: 'topics.json',
        path: '[0].id',
        reason: 'write lower-case letters and digits, joined by hyphens',
      },
    ]);
  });

  it('keeps the first of two records with one id', () => {
    const outlets = [sound.outlets[0], { ...sound.outlets[1], id: 'port-herald' }];
    const { references, rejects } = readReferences({ ...sound, outlets });
    expect(references.outlets.get('port-herald')?.name).toBe('Port Herald');
    expect(rejects).toEqual([
      { file: 'outlets.json', path: '[1].id', reason: '"port-herald" stands twice; ids are unique' },
    ]);
  });

  it.each([[{}], [null], ['text'], [undefined]])('refuses a file that is no list: %j', (outlets) => {
    const { references, rejects } = readReferences({ ...sound, outlets });
    expect(references.outlets.size).toBe(0);
    expect(rejects).toEqual([
      { file: 'outlets.json', path: '', reason: 'the file must hold a JSON array of records' },
    ]);
  });
});
