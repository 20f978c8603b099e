package dev.hearth.journey.people;

import dev.hearth.testkit.Eventually;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import redis.embedded.core.ExecutableProvider;

/**
 * A redis-server of its own on a free port of the loopback: the machine's where one is installed, else the one that a library
 * carries. It ends with the test process at the latest.
 */
public final class RedisProcess implements AutoCloseable {
    private final int port;
    private final Process process;

    private RedisProcess(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts one, and waits until it answers. */
    public static RedisProcess start() {
        try {
            int port = freePort();
            RedisProcess started = new RedisProcess(port, run(port));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            Eventually.holds("redis answers", started::answers);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Kills it as a crash would; nothing is said to its clients. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static Process run(int port) throws IOException {
        File binary = installed().isPresent()
                ? installed().get()
                : ExecutableProvider.newJarResourceProvider().get();
        return new ProcessBuilder(
                        binary.getPath(), "--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--dir", "/tmp")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
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

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
