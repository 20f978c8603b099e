package dev.hearth.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The classes everything here judges, each read once. */
final class House {
    static final String ROOT = "dev.hearth";

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter().withImportOption(new OnlyProduction()).importPackages(ROOT);
    private static final JavaClasses TEST_KIT = new ClassFileImporter().importPackages("dev.hearth.testkit");
    private static final Map<HouseModule, JavaClasses> TESTS = new ConcurrentHashMap<>();

    private House() {}

    static JavaClasses production() {
        return PRODUCTION;
    }

    static JavaClasses testKit() {
        return TEST_KIT;
    }

    static JavaClasses testsOf(HouseModule module) {
        return TESTS.computeIfAbsent(module, HouseModule::tests);
    }

    /** The class a file is named after. */
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(House::outermost).orElse(type);
    }
}
