package dev.hearth.bootstrap.command;

import dev.hearth.bootstrap.settings.Settings;

/** Says that the configuration holds; one that does not never comes this far. */
public final class Check {
    private Check() {}

    public static void run(Settings settings) {
        System.out.println("The configuration holds: " + settings);
    }
}
