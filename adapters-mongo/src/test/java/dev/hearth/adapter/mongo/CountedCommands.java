package dev.hearth.adapter.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notes the commands that are sent to the server, whichever thread sends them. */
final class CountedCommands implements CommandListener {
    /** Of the driver's own, which come in their own time. */
    private static final Set<String> NOT_OURS = Set.of("hello", "isMaster", "ping", "endSessions");

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!NOT_OURS.contains(event.getCommandName())) {
            sent.add(event.getCommandName());
        }
    }

    /** How many commands were sent meanwhile. */
    int during(Runnable work) {
        sent.clear();
        work.run();
        return sent.size();
    }
}
