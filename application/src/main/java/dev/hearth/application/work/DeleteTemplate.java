package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.TemplateId;
import java.time.Clock;
import java.time.Instant;

/** Throws a template away, for who runs the project; tasks that were made from it stay. */
public final class DeleteTemplate {
    private final TemplateAccess templates;
    private final EventBus bus;
    private final Clock clock;

    public DeleteTemplate(TemplateAccess templates, EventBus bus, Clock clock) {
        this.templates = templates;
        this.bus = bus;
        this.clock = clock;
    }

    public void run(Caller caller, TemplateId id) {
        templates.mustRun(caller, templates.seen(caller, id).project());
        Instant now = clock.instant();
        bus.publish(templates.change(id, template -> template.deleted(now)));
    }
}
