/** How a platform tells the operator something: fields for programs, one fixed sentence for people. Never tokens or the words of messages. */
export interface PlatformLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
