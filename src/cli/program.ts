import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../config.ts';
import { OperatorError } from '../errors/errors.ts';
import { asJson } from './as-json.ts';
import { FORMATS, type Format } from './ask-formats.ts';

/** What the command line needs from the process it runs in. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadableStream;
  readonly isInteractive: boolean;
  readonly width: number;
  readonly now: () => Date;
  print(text: string): void;
  complain(text: string): void;
  /** Hears of errors that no code of ours was there to catch, such as those inside a platform's library. */
  onStray(listener: (error: unknown) => void): void;
  /** Resolves when the process is asked to stop. */
  stopped(): Promise<void>;
}

const USAGE_ERROR = 2;

interface IngestOptions {
  readonly failed?: true;
  readonly retry?: true;
  readonly url?: string;
  readonly publisher?: string;
  readonly date?: string;
}

/**
 * Runs a subcommand and gives the exit code: 0, 1 where it failed, 2 for a wrong usage. Each subcommand loads
 * only what it needs, so that an answer does not wait for a platform's library.
 */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = createProgram(terminal, (failed) => {
    code = failed;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
    if (!(error instanceof OperatorError)) throw error;
    terminal.complain(`${error.message}\n`);
    return 1;
  }
}

function createProgram(terminal: Terminal, fail: (code: number) => void): Command {
  const config = () => readConfig(terminal.environment);
  const program = new Command('dragoman')
    .description('Briefing cards from a corpus of news coverage, every line linked to its source.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.print, writeErr: terminal.complain })
    .showHelpAfterError()
    .helpCommand(false);

  program
    .command('start')
    .description('run what is configured; with nothing configured, the web console on 127.0.0.1')
    .action(async () => {
      const { runBot } = await import('./run-bot.ts');
      await runBot(config(), terminal);
    });

  program
    .command('ask')
    .description('answer a question; with "-", one question a line from standard input, one answer a line')
    .argument('<text...>', 'a question: "/quotes lavrov since:2025-08"')
    .addOption(new Option('--as <format>', 'how to print the answer').choices(FORMATS).default('text'))
    .option('--at <instant>', 'the time of asking, in ISO 8601', readInstant)
    .option('--tz <zone>', "the asker's time zone, such as Europe/Istanbul", readZone)
    .option('--conversation', 'with "-": the lines are one conversation, and may refer back')
    .action(async (words: string[], options: { as: Format; at?: Date; tz?: string; conversation?: true }) => {
      const [{ ask, askEach }, { openDesk }, { createLog }] = await Promise.all([
        import('./ask.ts'),
        import('./open-desk.ts'),
        import('./log.ts'),
      ]);
      const settings = config();
      const { desk, close } = await openDesk(settings, createLog(settings.logLevel), terminal.now());
      const question = {
        as: options.as,
        at: options.at ?? terminal.now(),
        timeZone: options.tz ?? settings.timeZone,
      };
      const style = {
        width: Math.min(terminal.width, 100),
        colour: terminal.isInteractive,
        hyperlinks: terminal.isInteractive,
      };
      try {
        const text = words.join(' ');
        if (text === '-')
          await askEach(desk, terminal.input, question, options.conversation === true, style, (line) =>
            terminal.print(`${line}\n`),
          );
        else terminal.print(await ask(desk, { ...question, text }, style));
      } finally {
        await close();
      }
    });

  program
    .command('commands')
    .description("print the commands for a platform: Discord's application commands or Slack's app manifest")
    .addOption(
      new Option('--as <platform>', 'which platform').choices(['discord', 'slack']).makeOptionMandatory(),
    )
    .action(async ({ as }: { as: 'discord' | 'slack' }) => {
      const { inviteFor, printCommands } = await import('./commands.ts');
      terminal.print(printCommands(as, config()));
      if (as === 'discord') terminal.complain(inviteFor(config()));
    });

  program
    .command('doctor')
    .description('check the configuration, the database and the corpus, and say what to do about each fault')
    .option('--texts <folder>', 'check every quotation again against the source texts in this folder')
    .action(async ({ texts }: { texts?: string }) => {
      const { examine, report } = await import('./doctor.ts');
      const findings = await examine(config(), terminal.now(), texts);
      terminal.print(report(findings));
      if (findings.some(({ well }) => !well)) fail(1);
    });

  program
    .command('extract')
    .description('read raw pages (text or HTML): one JSON line each with its article and its quotations')
    .argument('<files...>', 'pages, in UTF-8')
    .action(async (files: string[]) => {
      const { extractFiles } = await import('./extract.ts');
      if ((await extractFiles(files, config().dataFolder, terminal)) > 0) fail(1);
    });

  program
    .command('outlet-rule')
    .description('draft the rule for the pages of an outlet from two or three of them, as JSON')
    .argument('<pages...>', 'paths or addresses of pages of one outlet')
    .action(async (pages: string[]) => {
      const [{ outletRule }, { createWeb, fetchAs }] = await Promise.all([
        import('./outlet-rule.ts'),
        import('./web.ts'),
      ]);
      const settings = config();
      const web = createWeb(fetchAs(settings.fetch, terminal.now));
      terminal.print(`${asJson(await outletRule(pages, settings.dataFolder, web), 2)}\n`);
    });

  program
    .command('ingest')
    .description('keep pages: files (text or HTML), whole folders of them, addresses, feeds')
    .argument('[inputs...]', 'paths or addresses')
    .option('--failed', 'list what could not be kept, with the reasons')
    .option('--retry', 'take up again what could not be kept: the inputs named, or all')
    .option('--url <address>', 'where the page is; with one input alone')
    .option('--publisher <outlet>', 'who published it: the id or name of an outlet')
    .option('--date <date>', 'when: 2025-12-11T17:40, 2025-12-11, 2025-12 or 2025')
    .action(async (inputs: string[], { failed, retry, ...options }: IngestOptions) => {
      const [{ readGiven }, { ingestInputs }] = await Promise.all([
        import('./given.ts'),
        import('./ingest-inputs.ts'),
      ]);
      const given = readGiven(options);
      if (typeof given === 'string') return program.error(`error: ${given}`);
      const before = failed ? 'failed' : retry ? 'retry' : undefined;
      if (before === undefined && inputs.length === 0)
        return program.error("error: missing required argument 'inputs'");
      if (given.url !== undefined && (inputs.length > 1 || (retry && inputs.length === 0)))
        return program.error('error: --url is the address of one page; give one input with it');
      if ((await ingestInputs(inputs, given, before, config(), terminal)) > 0) fail(1);
    });

  program
    .command('people')
    .description('list who was found on ingested pages, and say who is who')
    .argument('[deed]', 'merge A B: A is B; split A: A is themselves again; rename A NAME')
    .argument('[words...]', 'ids, as the list shows them')
    .action(async (deed: string | undefined, words: string[]) => {
      const { people, readDeed } = await import('./people.ts');
      const wanted = readDeed(deed, words);
      if (typeof wanted === 'string') return program.error(`error: ${wanted}`);
      terminal.print(await people(wanted, config(), terminal.now()));
    });

  program
    .command('statements')
    .description('print each statement with all its tellings: one JSON line each')
    .action(async () => {
      const { printStatements } = await import('./statements.ts');
      await printStatements(config(), terminal.now(), terminal.print);
    });

  program
    .command('export')
    .description('write everything that the database holds to a new file, as JSON Lines')
    .argument('<file>', 'the file to write')
    .action(async (file: string) => {
      const { exportTo } = await import('./move.ts');
      terminal.print(await exportTo(file, config()));
    });

  program
    .command('import')
    .description('put an export into an empty database, of whichever engine')
    .argument('<file>', 'what "export" has written')
    .option('--replace', 'throw away what the database holds')
    .action(async (file: string, { replace }: { replace?: true }) => {
      const { importFrom } = await import('./move.ts');
      terminal.print(await importFrom(file, config(), replace === true));
    });

  program
    .command('seal')
    .description('complete a drafted article record from its source text, and print it')
    .argument('<record>', 'the draft, as JSON')
    .argument('<text>', 'the source text, in UTF-8')
    .action(async (record: string, text: string) => {
      const { sealFiles } = await import('./seal.ts');
      terminal.print(await sealFiles(record, text));
    });

  return program;
}

function readInstant(text: string): Date {
  const instant = new Date(text);
  const isIso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text);
  if (!isIso || Number.isNaN(instant.getTime())) {
    throw new InvalidArgumentError('Write an instant in ISO 8601, such as 2025-12-15T09:00:00Z.');
  }
  return instant;
}

function readZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('Write an IANA time zone, such as Europe/Istanbul.');
  }
}
