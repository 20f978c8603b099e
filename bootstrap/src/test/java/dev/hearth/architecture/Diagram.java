package dev.hearth.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A drawn diagram: its components, in the order of the file, and its arrows. */
record Diagram(List<Component> components, Set<Arrow> arrows) {
    private static final Pattern COMPONENT = Pattern.compile("^\\[(\\w+)] (<<.+>>)$", Pattern.MULTILINE);
    private static final Pattern PACKAGES = Pattern.compile("<<(.+?)>>");
    private static final Pattern PLANTUML_ARROW = Pattern.compile("^\\[(\\w+)] --> \\[(\\w+)]$", Pattern.MULTILINE);
    private static final Pattern MERMAID_ARROW = Pattern.compile("^ +(\\w+) --> (\\w+)$", Pattern.MULTILINE);

    static final Path MODULES = Repository.document("modules.puml");
    static final Path FEATURES = Repository.document("features.puml");

    record Arrow(String from, String to) {}

    record Component(String name, List<String> packages) {
        boolean holds(JavaClass type) {
            return packages.stream().map(PackageMatcher::of).anyMatch(one -> one.matches(type.getPackageName()));
        }
    }

    static Diagram read(Path file) {
        String text = text(file);
        List<Component> components = COMPONENT
                .matcher(text)
                .results()
                .map(found -> new Component(found.group(1), packages(found.group(2))))
                .toList();
        return new Diagram(components, arrows(PLANTUML_ARROW.matcher(text)));
    }

    /** The arrows of the Mermaid drawing under the heading, as people without PlantUML see them. */
    static Set<Arrow> mermaid(Path file, String heading) {
        String section = text(file).split("(?m)^## " + heading + "$", -1)[1];
        String drawing = section.split("```mermaid\n", 2)[1].split("```", 2)[0];
        return arrows(MERMAID_ARROW.matcher(drawing));
    }

    Optional<Component> of(JavaClass type) {
        return components.stream().filter(component -> component.holds(type)).findFirst();
    }

    /** The arrows the classes walk, drawn or not. */
    Set<Arrow> walked(Iterable<JavaClass> classes) {
        Set<Arrow> walked = new LinkedHashSet<>();
        for (JavaClass from : classes) {
            from.getDirectDependenciesFromSelf()
                    .forEach(step -> arrow(from, step.getTargetClass()).ifPresent(walked::add));
        }
        return walked;
    }

    private Optional<Arrow> arrow(JavaClass from, JavaClass to) {
        return of(from).flatMap(start -> of(to).map(end -> new Arrow(start.name(), end.name())))
                .filter(arrow -> !arrow.from().equals(arrow.to()));
    }

    private static List<String> packages(String stereotypes) {
        return PACKAGES.matcher(stereotypes)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<Arrow> arrows(Matcher matcher) {
        return matcher.results()
                .map(found -> new Arrow(found.group(1), found.group(2)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
