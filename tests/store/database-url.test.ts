import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors/errors.ts';
import { readDatabaseUrl } from '../../src/store/database-url.ts';

describe('readDatabaseUrl', () => {
  it.each([
    ['sqlite:var/a b.sqlite', { engine: 'sqlite', path: 'var/a b.sqlite', shown: 'sqlite:var/a b.sqlite' }],
    ['sqlite::memory:', { engine: 'sqlite', path: ':memory:', shown: 'sqlite::memory:' }],
  ])('reads %s', (given, expected) => {
    expect(readDatabaseUrl(given)).toEqual(expected);
  });

  it.each([
    ['postgres://ada:hunter2@db.example:5433/news', 'postgres://ada@db.example:5433/news'],
    ['postgresql://ada:hunter2@db.example/news?sslmode=require', 'postgresql://ada@db.example/news'],
    ['postgres://db.example/news?user=ada&password=hunter2', 'postgres://db.example/news'],
    ['postgres://ada:hunt%40er2@[::1]/news', 'postgres://ada@[::1]/news'],
  ])('shows %s without what is secret', (given, shown) => {
    expect(readDatabaseUrl(given)).toEqual({ engine: 'postgres', url: given, shown });
  });

  it.each([
    'postgres://ada:SEC@RET/hunter2@127.0.0.1:1/db',
    'postgres://ada:hunter2@RET@db.example/news',
    'postgres://ada:12/hunter2@db.example/news',
    'postgres://ada:12?hunter2@db.example/news',
    'postgres://db.example/news?password=a@hunter2&user=b@c',
  ])(
    'refuses %s, where part of the password would be read as something else, and shows none of it',
    (given) => {
      expect(() => readDatabaseUrl(given)).toThrow(OperatorError);
      expect(() => readDatabaseUrl(given)).toThrow(/In the password, write @ as %40/);
      expect(() => readDatabaseUrl(given)).not.toThrow(/hunter2|SEC|RET|12/);
    },
  );

  it.each(['postgres://ada:hunter2@db:port/news', 'mysql://ada:hunter2@db/news', 'sqlite:', 'hunter2', ''])(
    'refuses “%s”, says what to write, and does not show it',
    (given) => {
      expect(() => readDatabaseUrl(given)).toThrow(OperatorError);
      expect(() => readDatabaseUrl(given)).toThrow(/postgres:\/\/USER:PASSWORD@HOST:5432\/DATABASE/);
      expect(() => readDatabaseUrl(given)).not.toThrow(/hunter2/);
    },
  );
});
