/** The few members of `pg` that the tests use. */
declare module 'pg' {
  export interface QueryResult {
    rows: Record<string, unknown>[];
  }
  export class Client {
    constructor(config: { host: string; database: string; user: string });
    connect(): Promise<void>;
    query(text: string, values?: readonly unknown[]): Promise<QueryResult>;
    end(): Promise<void>;
  }
}
