package dev.hearth.testkit.memory;

import dev.hearth.application.notification.port.PushNews;
import dev.hearth.application.notification.port.PushSender;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushOutcome;
import dev.hearth.domain.notification.PushRoute;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Pushes that stay where a test can read them, or are not taken. Safe from any thread. */
public final class MemoryPushSender implements PushSender {
    /** A host that is never asked. */
    public static final String INSIDE = "inside.example.org";

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile PushOutcome answer = new PushOutcome.Taken();
    private volatile Runnable meanwhile = () -> {};

    /** What was taken, and where. */
    public record Sent(PushRoute route, PushNews news) {}

    @Override
    public void mustAllow(PushEndpoint endpoint) {
        if (endpoint.host().equals(INSIDE)) {
            throw new Refusal.Invalid("endpoint", "must be on the public Internet");
        }
    }

    @Override
    public PushOutcome send(PushRoute route, PushNews news) {
        asked.incrementAndGet();
        meanwhile.run();
        PushOutcome now = answer;
        if (now instanceof PushOutcome.Taken) {
            sent.add(new Sent(route, news));
        }
        return switch (now) {
            case PushOutcome.NotNow later -> new PushOutcome.NotNow(later.after(), "It answered 503.");
            case PushOutcome.Refused never -> new PushOutcome.Refused("It answered 400.");
            case PushOutcome.Unknown unknown -> new PushOutcome.Unknown("It gave no answer.");
            case PushOutcome.Taken taken -> taken;
            case PushOutcome.Gone gone -> gone;
        };
    }

    /** From now on devices say this. */
    public void say(PushOutcome next) {
        answer = next;
    }

    /** From now on this happens while something is sent. */
    public void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    /** How often something was sent, whatever became of it. */
    public int asked() {
        return asked.get();
    }

    /** What was taken, oldest first. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public String publicKey() {
        return "B" + "A".repeat(86);
    }
}
