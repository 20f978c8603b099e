package dev.hearth.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to start a main class in a JVM of its own, with the options of the launcher and the class path of this test run.
 *
 * @param under what the JVM is started by, such as a tracer; may be empty
 * @param command the main class and its arguments, with more options before it
 * @param environment laid over this process' own, of which nothing that configures Hearth is passed on
 */
public record JavaLaunch(List<String> under, List<String> command, Map<String, String> environment) {
    private static final List<String> OPTIONS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseSerialGC",
            "-Xms40m",
            "-XX:NewSize=26m",
            "-Xmx512m",
            "-XX:+UseCompactObjectHeaders",
            // These processes live for seconds.
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dguice_custom_class_loading=CHILD",
            "--enable-native-access=ALL-UNNAMED");

    public static JavaLaunch of(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(mainClass));
        command.addAll(List.of(arguments));
        return new JavaLaunch(List.of(), command, Map.of());
    }

    public JavaLaunch with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new JavaLaunch(under, command, more);
    }

    public JavaLaunch with(Map<String, String> variables) {
        JavaLaunch launch = this;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            launch = launch.with(variable.getKey(), variable.getValue());
        }
        return launch;
    }

    public JavaLaunch withArgument(String argument) {
        List<String> longer = new ArrayList<>(command);
        longer.add(argument);
        return new JavaLaunch(under, longer, environment);
    }

    /** An option of the JVM, which counts over the launcher's. */
    public JavaLaunch withOption(String option) {
        List<String> longer = new ArrayList<>(List.of(option));
        longer.addAll(command);
        return new JavaLaunch(under, longer, environment);
    }

    public JavaLaunch under(List<String> tracer) {
        return new JavaLaunch(tracer, command, environment);
    }

    public JavaProcess start() {
        try {
            return new JavaProcess(builder().start(), !under.isEmpty());
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** Starts it bare, with its errors among what it says, for a test that talks to it. */
    public Process process() throws IOException {
        return builder().redirectErrorStream(true).start();
    }

    private ProcessBuilder builder() {
        List<String> words = new ArrayList<>(under);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(OPTIONS);
        words.addAll(List.of("-cp", classPath()));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("HEARTH_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** The top folder of the project: tests run in their module's. */
    public static Path repository() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** Surefire starts its JVM on a jar that only points to the class path. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
