package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hearth.journey.JavaLaunch;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who comes back after a start goes before the JVM's optimizing compiler (decision 0055). */
@EnabledOnOs(OS.LINUX)
class CompilerPriorityTest {
    private static final String COMPILER = "C2 CompilerThre";
    /** What precedes a thread's nice value in its {@code stat}, behind the name; {@code proc_pid_stat(5)}. */
    private static final int FIELDS_BEFORE_NICE = 16;

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void theOptimizingCompilerAloneStandsBack(@TempDir Path folder) {
        assumeThat(path()).as("a folder with renice").anyMatch(there -> Files.isExecutable(there.resolve("renice")));
        try (ServerProcess server = ServerProcess.serving(launch(folder))) {
            Path threads = Path.of("/proc", Long.toString(server.process().pid()), "task");
            Eventually.holds(() -> "the compiler stands back: " + nice(threads), () -> standsBack(nice(threads)));
        }
    }

    /** By ten, or as far as it goes where all others do so already. */
    private static boolean standsBack(Map<String, Set<Integer>> nice) {
        Set<Integer> compiler = nice.remove(COMPILER);
        List<Integer> others =
                nice.values().stream().flatMap(Set::stream).distinct().toList();
        return others.size() == 1
                && Set.of(Math.min(19, others.getFirst() + 10)).equals(compiler);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void whereTheSystemCannotSayItTheServerServesAllTheSame(@TempDir Path folder) {
        var launch = launch(folder).with("PATH", folder.toString());
        try (ServerProcess server = ServerProcess.serving(launch)) {
            assertThat(Rest.at(server.base()).get("/health").status()).isEqualTo(200);
        }
    }

    /** With all threads of the compilers from the beginning, for those that are added later may take after either. */
    private static JavaLaunch launch(Path folder) {
        return ServerProcess.on(folder)
                .withOption("-XX:-UseDynamicNumberOfCompilerThreads")
                .withOption("-XX:TieredStopAtLevel=4");
    }

    private static Stream<Path> path() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)).map(Path::of);
    }

    /** By the thread's name. */
    private static Map<String, Set<Integer>> nice(Path threads) {
        try (Stream<Path> all = Files.list(threads)) {
            return all.map(CompilerPriorityTest::stat)
                    .filter(stat -> !stat.isEmpty())
                    .collect(Collectors.groupingBy(
                            stat -> stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
                            Collectors.mapping(CompilerPriorityTest::niceOf, Collectors.toSet())));
        } catch (IOException noThreads) {
            throw new UncheckedIOException(noThreads);
        }
    }

    private static int niceOf(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return Integer.parseInt(fields[FIELDS_BEFORE_NICE]);
    }

    /** Empty for a thread that has ended meanwhile. */
    private static String stat(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (IOException ended) {
            return "";
        }
    }
}
