import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does one account that asks without end slow the others? Fifty readers tell how long they wait: alone, beside a flooder whose
 * writes Hearth refuses, and beside the same flooder at the same rate at a server that does nothing, which shows what the
 * flooder itself takes from a machine that all of them share. Run by {@code flooding.sh}; asserts nothing.
 */
final class Flooding {
    private static final int READERS = 50;
    private static final Duration BETWEEN_READS = Duration.ofMillis(20);
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final byte[] NOTHING = "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final int connections;
    private final byte[] read;
    private final byte[] write;

    private Flooding(int port, int connections) throws IOException {
        this.port = port;
        this.connections = connections;
        this.read = request("GET", "/api/v1/users/me", newcomer("ada"), "");
        this.write = request("POST", "/api/v1/groups", newcomer("flo"), "{\"name\":\"again\"}");
    }

    /** {@code PORT ROUNDS CONNECTIONS} measures; the other two are the processes that it starts for itself. */
    public static void main(String... words) throws Exception {
        switch (words[0]) {
            case "flood" ->
                flood(
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2]),
                        Double.parseDouble(words[3]),
                        System.in.readAllBytes());
            case "nothing" -> answerNothing();
            default ->
                new Flooding(Integer.parseInt(words[0]), Integer.parseInt(words[2]))
                        .measure(Integer.parseInt(words[1]));
        }
    }

    private void measure(int rounds) throws Exception {
        Process nothing = child(List.of("nothing"));
        int elsewhere = Integer.parseInt(nothing.inputReader().readLine());
        try {
            waits(WARM_UP);
            beside(port, 0);
            for (int round = 1; round <= rounds; round++) {
                Waits alone = waits(ROUND);
                Beside here = beside(port, 0);
                Beside there = beside(elsewhere, here.perSecond());
                System.out.printf(Locale.ROOT, "round %d: alone %s; beside %.0f refusals/s %s, %.1f times; elsewhere %.0f/s %s, %.1f times%n",
                        round, alone, here.perSecond(), here.waits(), here.waits().over(alone),
                        there.perSecond(), there.waits(), there.waits().over(alone));
            }
        } finally {
            nothing.destroy();
        }
    }

    /** The readers beside a flooder in a process of its own, as fast as it can or at a rate. */
    private Beside beside(int target, double perSecond) throws Exception {
        Process flooder = child(List.of("flood", "" + target, "" + connections, "" + perSecond));
        flooder.getOutputStream().write(write);
        flooder.getOutputStream().close();
        flooder.inputReader().readLine();
        Waits waits = waits(ROUND);
        // A line is a second's count; the first of them is still the flooder warming up.
        List<Double> counts = new ArrayList<>();
        while (flooder.inputReader().ready()) {
            counts.add(Double.parseDouble(flooder.inputReader().readLine()));
        }
        flooder.destroy();
        flooder.waitFor();
        return new Beside(waits, counts.stream().skip(1).mapToDouble(d -> d).average().orElse(0));
    }

    private Waits waits(Duration lasting) throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + lasting.toNanos();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Thread.startVirtualThread(() -> readUntil(end, nanos)));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return Waits.of(nanos.stream().mapToLong(n -> n).sorted().toArray());
    }

    private void readUntil(long end, ConcurrentLinkedQueue<Long> nanos) {
        try (Connection hearth = new Connection(port)) {
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                if (hearth.ask(read) != 200) {
                    throw new IllegalStateException("a reader was refused: start the server with HEARTH_LIMITS_READS=0");
                }
                nanos.add(System.nanoTime() - begin);
                LockSupport.parkNanos(BETWEEN_READS.toNanos());
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** As many connections as wanted, each asking again as soon as it was answered, or all together at a rate. */
    private static void flood(int port, int connections, double perSecond, byte[] request) throws Exception {
        LongAdder answers = new LongAdder();
        Duration pause = perSecond > 0 ? Duration.ofNanos((long) (1e9 * connections / perSecond)) : Duration.ZERO;
        for (int i = 0; i < connections; i++) {
            Thread.ofPlatform().daemon().start(() -> floodBy(port, pause, request, answers));
        }
        while (true) {
            Thread.sleep(1000);
            System.out.println(answers.sumThenReset());
        }
    }

    private static void floodBy(int port, Duration pause, byte[] request, LongAdder answers) {
        try (Connection target = new Connection(port)) {
            for (long next = System.nanoTime(); ; next += pause.toNanos()) {
                target.ask(request);
                answers.increment();
                if (pause.isPositive()) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static void answerNothing() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println(door.getLocalPort());
            while (true) {
                Socket guest = door.accept();
                Thread.ofPlatform().daemon().start(() -> answerNothing(guest));
            }
        }
    }

    private static void answerNothing(Socket socket) {
        try (Socket guest = socket) {
            byte[] request = new byte[8192];
            while (guest.getInputStream().read(request) > 0) {
                guest.getOutputStream().write(NOTHING);
            }
        } catch (IOException left) {
            // The next one may come.
        }
    }

    private static Process child(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Flooding.class.getName()));
        command.addAll(words);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private String newcomer(String name) throws IOException {
        String somebody = name + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        String body = "{\"email\":\"%1$s@example.org\",\"username\":\"%1$s\",\"password\":\"a quiet evening\"}"
                .formatted(somebody);
        try (Connection hearth = new Connection(port)) {
            hearth.ask(request("POST", "/api/v1/auth/register", "", body));
            Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(hearth.answer());
            if (!token.find()) {
                throw new IllegalStateException("no token: " + hearth.answer());
            }
            return token.group(1);
        }
    }

    private static byte[] request(String method, String path, String token, String body) {
        String credentials = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        return "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, path, credentials, body.length(), body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private record Beside(Waits waits, double perSecond) {}

    /** In milliseconds. */
    private record Waits(int count, double median, double p99) {
        static Waits of(long[] sorted) {
            return new Waits(sorted.length, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
        }

        double over(Waits other) {
            return p99 / other.p99;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "p50 %.2f p99 %.2f ms", median, p99);
        }
    }

    /** One connection that is kept: small, so that the machine measures the server and not its clients. */
    private static final class Connection implements AutoCloseable {
        private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

        private final Socket socket;
        private final byte[] bytes = new byte[65_536];
        private String answer = "";

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
        }

        /** Sends the bytes and reads the whole answer. */
        int ask(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            int have = 0;
            do {
                int more = socket.getInputStream().read(bytes, have, bytes.length - have);
                if (more < 0) {
                    throw new IOException("the server hung up");
                }
                have += more;
                answer = new String(bytes, 0, have, StandardCharsets.ISO_8859_1);
            } while (!isWhole(answer));
            return Integer.parseInt(answer.substring(9, 12));
        }

        String answer() {
            return answer;
        }

        private static boolean isWhole(String answer) {
            int end = answer.indexOf("\r\n\r\n");
            if (end < 0) {
                return false;
            }
            Matcher length = LENGTH.matcher(answer.substring(0, end + 2));
            return length.find()
                    ? answer.length() >= end + 4 + Integer.parseInt(length.group(1))
                    : answer.endsWith("\r\n0\r\n\r\n");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
