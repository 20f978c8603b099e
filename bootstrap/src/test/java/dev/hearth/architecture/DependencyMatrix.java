package dev.hearth.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;

/** How many classes of one component know how many classes of another: each pair of classes counts once. */
record DependencyMatrix(Diagram diagram, Iterable<JavaClass> classes) {
    /** A row for each component that knows, a column for each that is known. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("from \\ to"));
        diagram.components().forEach(component -> heading.add(component.name()));
        rows.add(heading);
        diagram.components().forEach(from -> rows.add(row(from)));
        return rows;
    }

    private List<String> row(Diagram.Component from) {
        List<String> row = new ArrayList<>(List.of(from.name()));
        diagram.components().forEach(to -> row.add(cell(from, to)));
        return row;
    }

    private String cell(Diagram.Component from, Diagram.Component to) {
        long pairs = from.equals(to) ? 0 : pairs(from, to);
        return pairs == 0 ? "" : String.valueOf(pairs);
    }

    private long pairs(Diagram.Component from, Diagram.Component to) {
        long pairs = 0;
        for (JavaClass type : classes) {
            if (from.holds(type)) {
                pairs += type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .distinct()
                        .filter(to::holds)
                        .count();
            }
        }
        return pairs;
    }
}
