package dev.hearth.bootstrap;

import dev.hearth.bootstrap.command.AdminCreate;
import dev.hearth.bootstrap.command.Check;
import dev.hearth.bootstrap.command.Serve;
import dev.hearth.bootstrap.command.Train;
import dev.hearth.bootstrap.server.CannotStart;
import dev.hearth.bootstrap.server.Logging;
import dev.hearth.bootstrap.settings.Settings;
import dev.hearth.bootstrap.settings.SettingsReader;
import dev.hearth.bootstrap.settings.SettingsRefused;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where the process begins: {@code hearth serve [file.yml]}. */
public final class Main {
    private static final String USAGE = """
            usage: hearth COMMAND [FILE.yml]
              serve   starts the server
              admin create EMAIL USERNAME
                      makes an administrator; asks for the password, or reads it from standard input
              check   reads the configuration and says what is wrong with it
              train   starts, exercises and stops a server of its own, for the JVM to learn a faster start from
            FILE.yml holds what differs from the defaults (see deploy/hearth.yml); HEARTH_CONFIG names one too.""";

    private static final int ADMIN_CREATE = 4;

    private Main() {}

    /** Ends with 0 when all went well, 1 when the server cannot start, 2 when the command is not understood. */
    public static void main(String[] args) {
        // Until the settings are read, only what is wrong: the JDK would tell of its own exit at length.
        Logging.configure(Settings.Level.WARN);
        try {
            run(args);
        } catch (CannotStart | SettingsRefused fault) {
            System.err.println("hearth: " + fault.getMessage());
            System.exit(1);
        }
    }

    private static void run(String[] args) {
        if (args.length >= ADMIN_CREATE && args[0].equals("admin") && args[1].equals("create")) {
            AdminCreate.run(settings(Arrays.copyOfRange(args, ADMIN_CREATE - 1, args.length)), args[2], args[3]);
            return;
        }
        String command = args.length == 0 || args.length > 2 ? "" : args[0];
        switch (command) {
            case "serve" -> Serve.run(settings(args));
            case "check" -> Check.run(settings(args));
            case "train" -> Train.run();
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
    }

    private static Settings settings(String[] args) {
        Optional<String> file =
                args.length > 1 ? Optional.of(args[1]) : Optional.ofNullable(System.getenv("HEARTH_CONFIG"));
        return SettingsReader.read(file.map(Path::of), System.getenv());
    }
}
