import { reportChecks, scoreChecks } from './eval/checks/score.ts';
process.stdout.write(reportChecks('tuned', await scoreChecks(process.argv[2] ?? 'tests/gold/articles'), true));
