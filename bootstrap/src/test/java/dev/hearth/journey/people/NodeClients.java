package dev.hearth.journey.people;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The npm clients, installed once into the build folder as their lock file pins them. Tests that need them are skipped without Node. */
public final class NodeClients {
    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path INSTALLED = Path.of("target/node");
    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", "talk.mjs", "crowd.mjs", "page.html");

    private NodeClients() {}

    /** Starts a script beside the installed clients. */
    public static Process start(String script) {
        assumeInstalled();
        try {
            return new ProcessBuilder("node", script)
                    .directory(INSTALLED.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void assumeInstalled() {
        assumeTrue(Installation.DONE, "Node and npm are needed for what npm installs");
    }

    /** A file beside the installed packages. */
    static Path script(String name) {
        return INSTALLED.resolve(name);
    }

    /** A file of an installed package. */
    static Path installed(String file) {
        assumeInstalled();
        return INSTALLED.resolve("node_modules").resolve(file);
    }

    /** Done at most once in a run. */
    private static final class Installation {
        private static final boolean DONE = isNodeThere() && install();

        private static boolean isNodeThere() {
            try {
                return ended(new ProcessBuilder("node", "--version")) == 0
                        && ended(new ProcessBuilder("npm", "--version")) == 0;
            } catch (IOException notInstalled) {
                return false;
            }
        }

        private static boolean install() {
            try {
                Files.createDirectories(INSTALLED);
                for (String file : FILES) {
                    Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
                ProcessBuilder npm =
                        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund").directory(INSTALLED.toFile());
                if (ended(npm) != 0) {
                    throw new IllegalStateException("npm ci failed in " + INSTALLED);
                }
                return true;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static int ended(ProcessBuilder command) throws IOException {
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (!process.waitFor(120, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return -1;
                }
                return process.exitValue();
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                return -1;
            }
        }
    }
}
