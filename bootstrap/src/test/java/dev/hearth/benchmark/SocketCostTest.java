package dev.hearth.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What the parts of the sockets cost: codec, routing, queues. Each class whose name ends in {@code Benchmark} measures some of them
 * and, in one method whose name begins with {@code beside}, something that does less or otherwise with the same; the ratio to
 * that says more than the time, which is another on every machine. {@code -Dbenchmarks=} chooses some by a regular expression.
 */
@Tag("benchmark")
class SocketCostTest {
    private static final String BESIDE = "beside";

    @Test
    void codec_routing_and_queues() throws RunnerException {
        String chosen = System.getProperty("benchmarks", "^dev\\.hearth\\..*Benchmark\\.");
        Collection<RunResult> results = new Runner(options(chosen)).run();
        groups(results).forEach(SocketCostTest::print);
    }

    private static Options options(String chosen) {
        return new OptionsBuilder()
                .include(chosen)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    /** What was measured on the same things. */
    private static Map<String, List<RunResult>> groups(Collection<RunResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> className(result) + parameters(result.getParams()),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static void print(String group, List<RunResult> results) {
        System.out.println(group);
        double beside = results.stream()
                .filter(result -> method(result).startsWith(BESIDE))
                .mapToDouble(SocketCostTest::score)
                .findFirst()
                .orElse(Double.NaN);
        results.stream()
                .sorted(Comparator.comparing(SocketCostTest::method))
                .map(result -> line(result, beside))
                .forEach(System.out::println);
    }

    private static String line(RunResult measured, double beside) {
        Result<?> result = measured.getPrimaryResult();
        return String.format(
                Locale.ROOT,
                "    %-44s %12.3f %s +- %.3f   ratio %.2f",
                method(measured).replace('_', ' '),
                result.getScore(),
                result.getScoreUnit(),
                result.getScoreError(),
                result.getScore() / beside);
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static String parameters(BenchmarkParams params) {
        return params.getParamsKeys().stream()
                .map(key -> " " + key + "=" + params.getParam(key))
                .collect(Collectors.joining());
    }

    private static String className(RunResult result) {
        String name = result.getParams().getBenchmark();
        String owner = name.substring(0, name.lastIndexOf('.'));
        return owner.substring(owner.lastIndexOf('.') + 1);
    }

    private static String method(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
