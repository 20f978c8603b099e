package dev.hearth.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The Maven modules: the folder of each and the packages only it may hold. */
enum HouseModule {
    DOMAIN("domain", "dev.hearth.domain"),
    APPLICATION("application", "dev.hearth.application"),
    REST("adapters-rest", "dev.hearth.adapter.rest"),
    WEBSOCKET("adapters-websocket", "dev.hearth.adapter.websocket"),
    SQLITE("adapters-sqlite", "dev.hearth.adapter.sqlite"),
    MONGO("adapters-mongo", "dev.hearth.adapter.mongo"),
    REDIS("adapters-redis", "dev.hearth.adapter.redis"),
    EXTERNAL("adapters-external", "dev.hearth.adapter.external"),
    BOOTSTRAP("bootstrap", "dev.hearth.bootstrap");

    private final String folder;
    private final String root;

    HouseModule(String folder, String root) {
        this.folder = folder;
        this.root = root;
    }

    String folder() {
        return folder;
    }

    boolean holds(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    static Optional<HouseModule> of(JavaClass type) {
        return Arrays.stream(values()).filter(module -> module.holds(type)).findFirst();
    }

    /** The compiled tests of this module. A folder that is missing must not look like a module without tests. */
    JavaClasses tests() {
        Path compiled = Repository.root().resolve(folder).resolve("target/test-classes");
        if (!Files.isDirectory(compiled)) {
            throw new AssertionError(compiled + " is missing: build the other modules too (mvn -pl bootstrap -am)");
        }
        return new ClassFileImporter().importPath(compiled);
    }
}
