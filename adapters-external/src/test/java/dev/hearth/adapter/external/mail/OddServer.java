package dev.hearth.adapter.external.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server that answers as the test says, and knows STARTTLS. What it hears is kept in {@link #heard}, commands and mail
 * alike; what came in over TLS is marked by a leading {@code "tls "}.
 */
final class OddServer implements AutoCloseable {
    private final ServerSocket door;
    private volatile SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private volatile List<String> offers = List.of();
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of("DATA", "354 go on", "QUIT", "221 bye"));
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    OddServer() {
        try {
            this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    /** Offers these extensions from now on; with {@code TLS} among them it speaks TLS from the first byte on. */
    OddServer offering(SSLSocketFactory certificate, String... extensions) {
        tls = certificate;
        offers = List.of(extensions);
        return this;
    }

    /** From now on answers commands that begin with the word like this. */
    OddServer answering(String word, String answer) {
        answers.put(word, answer);
        return this;
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (Socket socket = offers.contains("TLS") ? secured(plain) : plain) {
            say(socket, answers.getOrDefault("", "220 odd"));
            talk(socket);
        } catch (IOException gone) {
            heard.add("gone");
        }
    }

    private void talk(Socket socket) throws IOException {
        String mark = socket instanceof SSLSocket ? "tls " : "";
        BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heard.add(mark + line);
            String word = line.split("[ :]", 2)[0];
            if (word.equals("STARTTLS")) {
                say(socket, "220 go on");
                talk(secured(socket));
                return;
            }
            String answer = word.equals("EHLO") ? extensions() : answers.getOrDefault(word, "250 fine");
            say(socket, answer);
            if (answer.startsWith("354")) {
                lines.lines().takeWhile(mail -> !mail.equals(".")).forEach(mail -> heard.add(mark + mail));
                say(socket, answers.getOrDefault(".", "250 taken"));
            }
        }
    }

    private String extensions() {
        // The first line is the greeting, whatever it says (RFC 5321 §4.1.1.1).
        return "250-odd\r\n"
                + offers.stream().map(offer -> "250-" + offer + "\r\n").collect(Collectors.joining()) + "250 HELP";
    }

    private Socket secured(Socket socket) throws IOException {
        SSLSocket secure = (SSLSocket) tls.createSocket(socket, null, socket.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
