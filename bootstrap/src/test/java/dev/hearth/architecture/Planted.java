package dev.hearth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Code that breaks a rule. It is compiled while the test runs, into a folder of its own: so it may stand in the very packages
 * the rules speak of, and neither the build nor the run on the real code ever sees it.
 */
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern NAME = Pattern.compile("(?:class|interface|record) (\\w+)");

    private final JavaClasses classes;

    private Planted(JavaClasses classes) {
        this.classes = classes;
    }

    /** One source file for each text; imports may be left out where the full name is written. */
    static Planted code(String... sources) {
        try {
            Path folder = Files.createTempDirectory("hearth-planted");
            try {
                compile(folder, Arrays.stream(sources).map(Source::new).toList());
                return new Planted(new ClassFileImporter().importPath(folder));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule finds the violation, and says what to do instead. */
    void breaks(ArchRule rule, String offence) {
        List<String> violations = rule.evaluate(classes).getFailureReport().getDetails();
        assertThat(violations).anySatisfy(text -> assertThat(text).contains(offence));
        assertThat(rule.getDescription()).contains(", because ");
    }

    /** The rule leaves this alone: the neighbour of a violation, which is fine. */
    void keeps(ArchRule rule) {
        assertThat(rule.allowEmptyShould(true)
                        .evaluate(classes)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }

    private static void compile(Path folder, List<Source> sources) {
        List<String> options = List.of(
                "-d", folder.toString(), "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path", ""));
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, sources)
                .call();
        assertThat(compiled).as("the planted code compiles").isTrue();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("planted:///" + path(text)), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String path(String text) {
            return first(PACKAGE, text).replace('.', '/') + "/" + first(NAME, text) + ".java";
        }

        private static String first(Pattern pattern, String text) {
            return pattern.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
