package dev.hearth.bootstrap.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads in which the JVM's optimizing compiler (C2) works beside everything else. After a start they have work for many
 * seconds, and that is when everybody comes back at once (decision 0055).
 */
final class OptimizingCompiler {
    /** So much nicer than the process; {@code setpriority(2)}. */
    private static final int NICER = 10;

    private static final int NICEST = 19;
    private static final Logger LOG = LoggerFactory.getLogger(OptimizingCompiler.class);
    private static final Path PROCESS = Path.of("/proc/self");

    /** Names end after 15 bytes there; {@code proc_pid_comm(5)}. */
    private static final String NAME = "C2 CompilerThre";

    /** Fields between the name and the nice value; {@code proc_pid_stat(5)}. */
    private static final int FIELDS_BEFORE_NICE = 16;

    private OptimizingCompiler() {}

    /**
     * Lets others go first from now on; to take it back needs a right that servers seldom have. On machines with more processors the JVM
     * adds threads later, which take after the one that adds them. Done in the background. Where the system has no {@code /proc}, or no
     * {@code renice}, all stays as it is.
     */
    static void standBack() {
        Thread.ofVirtual().name("renice").start(() -> {
            try {
                List<String> ids = ids();
                if (!ids.isEmpty()) {
                    renice(Math.min(NICEST, nice() + NICER), ids);
                }
            } catch (IOException | UncheckedIOException notHere) {
                LOG.debug("The compiler keeps its priority: {}", notHere.toString());
            }
        });
    }

    /** Of its threads; none where the JVM goes without this compiler. */
    private static List<String> ids() throws IOException {
        try (Stream<Path> threads = Files.list(PROCESS.resolve("task"))) {
            return threads.filter(thread -> nameOf(thread).equals(NAME))
                    .map(thread -> String.valueOf(thread.getFileName()))
                    .toList();
        }
    }

    private static String nameOf(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }

    /** Of this process. */
    private static int nice() throws IOException {
        String stat = Files.readString(PROCESS.resolve("stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[FIELDS_BEFORE_NICE]);
    }

    /** The JDK cannot say it of a thread that is none of Java's. Without {@code -n}, which some systems add to what is. */
    private static void renice(int value, List<String> ids) throws IOException {
        List<String> command = new ArrayList<>(List.of("renice", Integer.toString(value), "-p"));
        command.addAll(ids);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Where our secrets may stand.
        builder.environment().clear();
        LOG.debug("renice ended with {}", builder.start().onExit().join().exitValue());
    }
}
