package dev.hearth.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the report says, as rows of cells; the first row is the heading. */
final class ReportTables {
    private ReportTables() {}

    static List<List<String>> modules() {
        return table(
                List.of("Module", "Classes", "Packages"),
                Stream.of(HouseModule.values())
                        .map(module -> List.of(module.folder(), classes(module::holds), packages(module::holds))));
    }

    static List<List<String>> features() {
        return table(
                List.of("Feature", "Classes", "Packages"),
                Diagram.read(Diagram.FEATURES).components().stream()
                        .map(feature -> List.of(feature.name(), classes(feature::holds), packages(feature::holds))));
    }

    static List<List<String>> ports() {
        return table(
                List.of("Port", "Contract", "Implementations", "Judged by"),
                sorted(PortRules.PORT)
                        .map(port -> List.of(
                                port.getName().substring("dev.hearth.application.".length()),
                                ContractRules.WITHOUT_CONTRACT.getOrDefault(
                                        port.getSimpleName(), port.getSimpleName() + "Contract"),
                                names(implementations(port)),
                                names(implementations(port).flatMap(type -> ContractRules.judges(type, port))))));
    }

    static List<List<String>> useCases() {
        return table(
                List.of("Feature", "Use case", "Takes", "Answers"),
                sorted(UseCaseRules.USE_CASE)
                        .flatMap(type -> type.getMethods().stream()
                                .filter(method -> method.getName().equals("run"))
                                .map(method ->
                                        List.of(feature(type), type.getSimpleName(), taken(method), answer(method)))));
    }

    static List<List<String>> rules() {
        return table(
                List.of("Rules", "Name", "Sentence"),
                ArchitectureProofsTest.rules()
                        .sorted(Comparator.comparing(JavaField::getFullName))
                        .map(field -> List.of(
                                field.getOwner().getSimpleName(),
                                field.getName().toLowerCase(Locale.ROOT).replace('_', ' '),
                                rule(field.reflect()).getDescription())));
    }

    private static Stream<JavaClass> implementations(JavaClass port) {
        return sorted(type -> PortRules.ports(type).anyMatch(port::equals));
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String taken(JavaMethod run) {
        return run.getRawParameterTypes().stream().map(JavaClass::getSimpleName).collect(joining(", "));
    }

    private static String answer(JavaMethod run) {
        return run.getRawReturnType().getSimpleName();
    }

    private static String classes(Predicate<JavaClass> which) {
        return String.valueOf(House.production().stream()
                .filter(which)
                .filter(JavaClass::isTopLevelClass)
                .count());
    }

    private static String packages(Predicate<JavaClass> which) {
        return sorted(which).map(JavaClass::getPackageName).distinct().collect(joining("\n"));
    }

    private static String names(Stream<JavaClass> types) {
        return types.map(House::outermost)
                .map(JavaClass::getSimpleName)
                .distinct()
                .sorted()
                .collect(joining("\n"));
    }

    private static Stream<JavaClass> sorted(Predicate<? super JavaClass> which) {
        return House.production().stream().filter(which).sorted(Comparator.comparing(JavaClass::getName));
    }

    private static List<List<String>> table(List<String> heading, Stream<List<String>> rows) {
        List<List<String>> table = new ArrayList<>(List.of(heading));
        rows.forEach(table::add);
        return table;
    }

    private static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
