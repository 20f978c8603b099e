package dev.hearth.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/**
 * Lets in what ships. The other modules stand on the class path as folders while testing and as jars while verifying, and the
 * test kit in both forms: the option ArchUnit brings would let the jar of the test kit in.
 */
public final class OnlyProduction implements ImportOption {
    @Override
    public boolean includes(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
}
