package dev.hearth.bootstrap.settings;

import java.util.List;

/** Settings the server cannot start with; the message names every fault in one line. */
public final class SettingsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsRefused(List<String> faults) {
        super("The configuration does not hold: " + String.join("; ", faults) + ".", null, false, false);
    }
}
