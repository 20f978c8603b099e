// An unmodified Socket.IO client driven line by line: commands come as JSON on standard input, what happens goes as JSON
// to standard output.
//   {"open": {"url", "token", "cursors"}}   {"send": {"id", "event", "data"}}   {"cut": true}   {"quit": true}
import { createInterface } from "node:readline";
import { io } from "socket.io-client";

const tell = (what) => process.stdout.write(JSON.stringify(what) + "\n");
let socket;

const open = ({ url, token, cursors }) => {
  socket = io(url, { transports: ["websocket"], reconnection: false, forceNew: true, auth: { token, cursors } });
  socket.onAny((type, data, place) => tell(place ? { type, data, ...place } : { type, data }));
  socket.on("connect_error", (error) => tell({ refused: error.message, data: error.data ?? null }));
  socket.on("disconnect", (reason) => tell({ closed: reason }));
};

const commands = {
  open,
  send: ({ id, event, data }) => socket.emit(event, data, (answer) => tell({ re: id, ...answer })),
  cut: () => socket.io.engine.transport.ws.terminate(),
  quit: () => process.exit(0),
};

createInterface({ input: process.stdin }).on("line", (line) => {
  for (const [name, argument] of Object.entries(JSON.parse(line))) commands[name](argument);
}).on("close", () => process.exit(0));
