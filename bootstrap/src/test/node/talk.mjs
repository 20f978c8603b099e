// An unmodified Socket.IO client driven line by line: commands come as JSON on standard input, what happens goes as JSON
// to standard output.
//   {"open": {"url", "token", "cursors", "transports"}}   {"send": {"id", "event", "data"}}   {"cut": true}   {"quit": true}
import { createInterface } from "node:readline";
import { io } from "socket.io-client";

const tell = (what) => process.stdout.write(JSON.stringify(what) + "\n");
let socket;

const open = ({ url, token, cursors, transports }) => {
  socket = io(url, { transports, reconnection: false, forceNew: true, auth: { token, cursors } });
  socket.onAny((type, data, place) => tell(place ? { type, data, ...place } : { type, data }));
  socket.on("connect_error", (error) => tell({ refused: error.message, data: error.data ?? null }));
  socket.on("disconnect", (reason) => tell({ closed: reason }));
  socket.io.on("open", () => socket.io.engine.once("upgrade", () => tell({ upgraded: true })));
};

// As a lost network would: what polls does so no more, and nothing is said.
const breakOff = (engine) => {
  engine.transport.pollXhr?.abort();
  engine.transport.onError("cut");
};

const commands = {
  open,
  send: ({ id, event, data }) => socket.emit(event, data, (answer) => tell({ re: id, ...answer })),
  cut: () => (socket.io.engine.transport.ws ? socket.io.engine.transport.ws.terminate() : breakOff(socket.io.engine)),
  quit: () => process.exit(0),
};

createInterface({ input: process.stdin }).on("line", (line) => {
  for (const [name, argument] of Object.entries(JSON.parse(line))) commands[name](argument);
}).on("close", () => process.exit(0));
