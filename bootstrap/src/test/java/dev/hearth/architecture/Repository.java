package dev.hearth.architecture;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the checked-out tree. */
final class Repository {
    private Repository() {}

    /** The top folder, found upwards from the working folder: a build starts in the module, an IDE often in the root. */
    static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("docs/architecture"))) {
                return folder;
            }
        }
        throw new AssertionError("No folder docs/architecture above " + start);
    }

    static Path document(String name) {
        return root().resolve("docs/architecture").resolve(name);
    }
}
