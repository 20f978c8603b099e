// Many unmodified Socket.IO clients in one process, each with a number: commands come as JSON on standard input, what happens
// goes as JSON to standard output, both a line each.
//   {"n", "open": {"url", "token", "cursors", "transports"}}   {"n", "send": {"id", "event", "data"}}
//   {"n", "cut": true}   {"n", "deafen": true}   {"n", "listen": true}
import { createInterface } from "node:readline";
import { io } from "socket.io-client";

const tell = (what) => process.stdout.write(JSON.stringify(what) + "\n");
const sockets = new Map();

const end = (n, why) => {
  if (sockets.delete(n)) tell({ n, closed: why });
};

const open = (n, { url, token, cursors, transports }) => {
  const socket = io(url, { transports, reconnection: false, forceNew: true, auth: { token, cursors } });
  sockets.set(n, socket);
  socket.onAny((type, data, place) => tell({ n, type, data, ...place }));
  socket.on("connect_error", (error) => end(n, error.message));
  socket.on("disconnect", (reason) => end(n, reason));
};

// As a lost network would: what polls does so no more, and nothing is said.
const cut = (n) => {
  const engine = sockets.get(n)?.io.engine;
  sockets.get(n)?.offAny();
  sockets.delete(n);
  if (engine?.transport.ws) {
    engine.transport.ws.terminate();
  } else if (engine) {
    engine.transport.pollXhr?.abort();
    engine.transport.onError("cut");
  }
};

const commands = {
  open,
  send: (n, { id, event, data }) => sockets.get(n)?.emit(event, data, (answer) => tell({ n, re: id, ...answer })),
  cut,
  // What polls reads when it wants to: only a WebSocket is left unread.
  deafen: (n) => sockets.get(n)?.io.engine?.transport.ws?.pause(),
  listen: (n) => sockets.get(n)?.io.engine?.transport.ws?.resume(),
};

createInterface({ input: process.stdin }).on("line", (line) => {
  const { n, ...command } = JSON.parse(line);
  for (const [name, argument] of Object.entries(command)) commands[name](n, argument);
}).on("close", () => process.exit(0));
