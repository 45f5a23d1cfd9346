// What is used of ws, which comes without types; those of DefinitelyTyped would be one more package for this.
declare module 'ws' {
  export default class WebSocket {
    static readonly OPEN: number;
    constructor(
      address: string,
      protocols: readonly string[],
      options: {
        readonly allowSynchronousEvents: boolean;
        readonly maxPayload: number;
        readonly perMessageDeflate: boolean;
      },
    );
    readonly readyState: number;
    on(event: 'open' | 'close', listener: () => void): this;
    on(event: 'message', listener: (message: Buffer) => void): this;
    on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): this;
    send(message: string): void;
    terminate(): void;
  }
}
