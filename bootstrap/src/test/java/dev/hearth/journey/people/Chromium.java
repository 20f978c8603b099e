package dev.hearth.journey.people;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real browser without a window, with one page open. Tests that need it are skipped where there is none. */
final class Chromium implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final List<String> COMMAND = List.of(
            "chromium",
            "--headless=new",
            // Its sandbox needs rights that a build seldom has; the only page it opens is ours.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-proxy-server");

    private final Process process;

    private Chromium(Process process) {
        this.process = process;
    }

    static void assumeInstalled() {
        assumeTrue(Installed.YES, "Chromium is needed for a page in a browser");
    }

    /** Opens a page, with nothing remembered from before. */
    static Chromium open(String address) {
        try {
            Path profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser");
            return new Chromium(started("--user-data-dir=" + profile, address));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Process started(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(COMMAND));
        builder.command().addAll(List.of(arguments));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        ended(process);
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Looked for once. */
    private static final class Installed {
        private static final boolean YES = isThere();

        private static boolean isThere() {
            try {
                Process process = started("--version");
                return ended(process) && process.exitValue() == 0;
            } catch (IOException notInstalled) {
                return false;
            }
        }
    }
}
