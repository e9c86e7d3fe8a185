import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

/** Who says what, in the order of the text. */
function speakers(...paragraphs: string[]): [string | null, string][] {
  return quotesOf(readText(...paragraphs)).map(([, name, words]) => [name, words]);
}

describe('bodies that speak under what they are called', () => {
  it('takes the company for the firm whose trade stands before its name', () => {
    expect(
      speakers(
        'Scooter maker Norvik Mobility is calling back 40,000 scooters after two fires in a week.',
        '“Nobody has been hurt,” the company said in a statement.',
        '“Riders should stop at once,” it added.',
      ),
    ).toEqual([
      ['Norvik Mobility', 'Nobody has been hurt,'],
      ['Norvik Mobility', 'Riders should stop at once,'],
    ]);
  });

  it('takes the airline for whom the sentence before is about', () => {
    expect(
      speakers(
        'Brightjet cancelled 120 flights on Monday as a storm hit the coast.',
        '“We are sorry for the disruption,” the airline said on its website.',
      ),
    ).toEqual([['Brightjet', 'We are sorry for the disruption,']]);
  });

  it('lets a company spokeswoman without a name speak for the firm', () => {
    expect(
      speakers(
        'The main sponsor, brewer Altmark, said it was reviewing its contract. “We expect our partners to share our values,” a company spokeswoman said.',
      ),
    ).toEqual([
      ['Altmark', 'it was reviewing its contract'],
      ['Altmark', 'We expect our partners to share our values,'],
    ]);
  });

  it('leaves it open which of two firms the company is', () => {
    expect(
      speakers(
        'Pipe maker Orlin Steel and rival Halder Motors met the mayor, Ada Vale, on Monday.',
        'Vale left early.',
        '“We will not pay,” the company said.',
      ),
    ).toEqual([[null, 'We will not pay,']]);
  });

  it('finds a body by its initials and by what its central bank is called', () => {
    expect(
      speakers(
        'The National Bank of Velmar and the Northern Football Union met.',
        'The NFU said it was following the case closely.',
        'Velmar central bank said it would not cut rates this year.',
      ),
    ).toEqual([
      ['Northern Football Union', 'it was following the case closely'],
      ['National Bank of Velmar', 'it would not cut rates this year'],
    ]);
  });

  it('means no other body by “it” behind one without a name', () => {
    expect(
      speakers(
        'The Dockers’ Union called the sale “a betrayal of the port”.',
        'The council said it would look at the plans. “We will read every page,” it said.',
      ).at(-1),
    ).toEqual([null, 'We will read every page,']);
  });

  it('takes police in a town for nobody’s newspaper', () => {
    expect(
      speakers(
        'Police in Harlow said a man had been arrested. Mayor Tom Brick told the Harlow Echo he was shocked.',
      )[0],
    ).toEqual([null, 'a man had been arrested']);
  });

  it('takes a surname for the person, though a firm begins with it', () => {
    expect(
      speakers(
        'Jutta Kessel, who runs Kessel Biologika, spoke on Monday. “We opened every file,” Kessel said.',
      ),
    ).toEqual([['Jutta Kessel', 'We opened every file,']]);
  });
});

describe('roles that mean one of several', () => {
  it('does not take the deputy for the governor', () => {
    expect(
      speakers(
        'Governor Anne Dorst and deputy governor Piet Haller met the press.',
        'The governor said the bank would wait.',
      ),
    ).toEqual([['Anne Dorst', 'the bank would wait']]);
  });

  it('takes the alliance’s chief for its secretary-general', () => {
    expect(
      speakers(
        'The alliance’s secretary-general, Marta Hollen, opened the summit.',
        'Asked whether the fund was legal, the alliance’s chief said: “Our lawyers say so.”',
      ),
    ).toEqual([['Marta Hollen', 'Our lawyers say so.']]);
  });

  it('names the secretary-general and not the office', () => {
    expect(
      speakers(
        'The Secretary-General of the Northern Compact, Margit Ruus, said the alliance would not send troops.',
      ),
    ).toEqual([['Margit Ruus', 'the alliance would not send troops']]);
  });
});

describe('whom a sentence itself names or does not', () => {
  it('leaves it open whose minister “its minister” is before anybody is named', () => {
    expect(
      speakers(
        'Sindara has stopped all exports of the vaccine, its health minister told parliament on Tuesday.',
        'Health Minister Grace Mutemba told reporters in Lisok that she was waiting.',
      )[0],
    ).toEqual([null, 'Sindara has stopped all exports of the vaccine']);
  });

  it('goes on with somebody whom the sentence names behind “was”', () => {
    expect(
      speakers(
        'The one cheerful man at the station was the taxi driver Job Lebon. “I support the ferry,” he said.',
      ),
    ).toEqual([['Job Lebon', 'I support the ferry,']]);
  });
});

describe('where what was said begins and ends', () => {
  it('leaves out to whom it was told', () => {
    expect(speakers('Oren Vask has told prosecutors that the club kept two sets of accounts.')).toEqual([
      ['Oren Vask', 'the club kept two sets of accounts'],
    ]);
  });

  it('takes no order for a clause', () => {
    expect(speakers('The minister, Ada Vale, has told borrowers not to expect a cut soon.')).toEqual([]);
  });

  it('leaves out what the market did, and the row amid which it was said', () => {
    expect(
      speakers(
        'Bluefin Airways said it would offer rescue fares, and its shares rose 7%. Ada Vale said the doses would be kept, amid a row over exports.',
      ),
    ).toEqual([
      ['Bluefin Airways', 'it would offer rescue fares'],
      ['Ada Vale', 'the doses would be kept'],
    ]);
  });

  it('leaves out the place before a colon or two strokes', () => {
    expect(
      speakers(
        'Halvorn: Qasr stands ready to host the talks, the envoy, Ada Vale, said.',
        'PORT AMAL // The harbour will open again on Monday, Ada Vale said.',
      ),
    ).toEqual([
      ['Ada Vale', 'Qasr stands ready to host the talks'],
      ['Ada Vale', 'The harbour will open again on Monday'],
    ]);
  });

  it('takes a work’s name with a comma inside its marks for no speech', () => {
    expect(speakers('“Night Watch,” which Ada Vale shot over three years, will open in May.')).toEqual([]);
  });

  it('leaves a piece with its speaker where an agency relays both', () => {
    expect(
      speakers('Ada Vale said the crossing “will be open on Friday”, the state news agency KTA reported.'),
    ).toEqual([['Ada Vale', 'will be open on Friday']]);
  });
});
