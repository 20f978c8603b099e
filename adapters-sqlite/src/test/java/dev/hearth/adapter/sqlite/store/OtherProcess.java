package dev.hearth.adapter.sqlite.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A second Hearth, in a Java process of its own, that opens a store and says every word it has stored until it is ended. */
final class OtherProcess implements AutoCloseable {
    static final String REFUSED = "refused: ";
    static final String OPENED = "opened";

    private final Process process;
    private final BufferedReader says;

    private OtherProcess(Process process) {
        this.process = process;
        this.says = process.inputReader(StandardCharsets.UTF_8);
    }

    static OtherProcess on(Path folder) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classes = System.getProperty("java.class.path");
        ProcessBuilder command = new ProcessBuilder(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                OtherProcess.class.getName(),
                folder.toString());
        return new OtherProcess(
                command.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** What it says next, empty when it has ended. */
    String next() throws IOException {
        String line = says.readLine();
        return line == null ? "" : line;
    }

    /** Ends it without any chance to clean up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the process cannot be killed");
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        says.close();
    }

    public static void main(String[] arguments) throws IOException {
        try {
            SqliteDatabase database = SqliteDatabase.open(SqliteSettings.in(Path.of(arguments[0])));
            System.out.println(OPENED);
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            if (orders.readLine() != null) {
                talk(database);
            }
        } catch (CannotOpenStore e) {
            System.out.println(REFUSED + e.getMessage());
        }
    }

    private static void talk(SqliteDatabase database) {
        database.change(session -> session.change("CREATE TABLE words (word TEXT PRIMARY KEY) STRICT"));
        for (int n = 0; n < Integer.MAX_VALUE; n++) {
            String word = "word " + n;
            database.change(session -> TestDatabase.saying(session, word));
            System.out.println(word);
        }
    }

    /** Lets it begin to write. */
    void go() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append("go\n").flush();
    }
}
