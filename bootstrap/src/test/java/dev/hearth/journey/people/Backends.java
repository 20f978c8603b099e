package dev.hearth.journey.people;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.hearth.testkit.Eventually;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import redis.embedded.RedisServer;

/** The stores that journeys need beside Hearth, started when first asked for and ended with the test process. */
final class Backends {
    private Backends() {}

    /** The connection string of a database of its own: on the server {@code HEARTH_TEST_MONGO} names, else on one in this process. */
    static String mongo(String database) {
        String server = Optional.ofNullable(System.getenv("HEARTH_TEST_MONGO")).orElseGet(() -> Mongo.URI);
        return server.replaceAll("/$", "") + "/" + database;
    }

    static String redis() {
        return Redis.URI;
    }

    /** Holds the server in this process; its own class, so that it starts only when needed. */
    private static final class Mongo {
        private static final String URI = start();

        private static String start() {
            MongoServer server = new MongoServer(new MemoryBackend());
            server.bind("127.0.0.1", 0);
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
            return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
        }
    }

    /** A real redis-server where one is installed, else the one that a library carries. */
    private static final class Redis {
        private static final String URI = start();

        private static String start() {
            try {
                int port = freePort();
                Optional<File> installed = installed();
                if (installed.isPresent()) {
                    run(installed.get(), port);
                } else {
                    RedisServer server = new RedisServer(port);
                    server.start();
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                }
                Eventually.holds("redis answers", () -> answers(port));
                return "redis://127.0.0.1:" + port;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void run(File binary, int port) throws IOException {
            Process process = new ProcessBuilder(
                            binary.getPath(), "--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--dir", "/tmp")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        }

        private static void stop(RedisServer server) {
            try {
                server.stop();
            } catch (IOException leftRunning) {
                throw new UncheckedIOException(leftRunning);
            }
        }

        private static Optional<File> installed() {
            String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
            return Arrays.stream(path.split(File.pathSeparator))
                    .map(folder -> new File(folder, "redis-server"))
                    .filter(File::canExecute)
                    .findFirst();
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        private static boolean answers(int port) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}
