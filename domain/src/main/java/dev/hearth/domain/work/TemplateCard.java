package dev.hearth.domain.work;

import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the tasks are to be that are made from a template.
 *
 * @param name of the template: stripped, 1 to {@value #MAX_NAME} characters, one line
 * @param status they begin in
 * @param details with the reminders, and without times: these follow from when a task is made
 * @param startsIn how long after a task is made it begins; not longer than {@code dueIn}, or on the day that names
 * @param dueIn how long after a task is made it is due
 * @param parts the titles of the parts that are made with it, in their order; at most {@value #MOST_PARTS}
 */
public record TemplateCard(
        String name,
        TaskStatus status,
        TaskDetails details,
        Optional<TaskDelay> startsIn,
        Optional<TaskDelay> dueIn,
        List<TaskTitle> parts) {
    public static final int MAX_NAME = 80;
    public static final int MOST_PARTS = 50;

    public TemplateCard {
        name = nameOf(name);
        parts = List.copyOf(parts);
        TaskSchedule schedule = details.schedule();
        if (schedule.start().isPresent() || schedule.due().isPresent()) {
            throw new IllegalArgumentException("A template has no times.");
        }
        if (!fits(startsIn, dueIn)) {
            throw new Refusal.Invalid("startsIn", "must not be longer than dueIn");
        }
        if (parts.size() > MOST_PARTS) {
            throw new Refusal.Invalid("parts", "must be at most " + MOST_PARTS);
        }
    }

    /** Whether what begins so long after it is made may be due that long after it, as far as both are said. */
    public static boolean fits(Optional<TaskDelay> startsIn, Optional<TaskDelay> dueIn) {
        return startsIn.isEmpty() || dueIn.isEmpty() || dueIn.get().leavesRoomFor(startsIn.get());
    }

    /** Of a template of which nothing else is said. */
    public static TemplateCard called(String name, TaskTitle title) {
        return new TemplateCard(
                name, TaskStatus.TODO, TaskDetails.titled(title), Optional.empty(), Optional.empty(), List.of());
    }

    /** Reads a name. */
    public static String nameOf(String text) {
        return Text.name("name", text, MAX_NAME);
    }

    public NameKey key() {
        return NameKey.of(name);
    }

    public TemplateCard withoutStart() {
        return new TemplateCard(name, status, details, Optional.empty(), dueIn, parts);
    }

    public TemplateCard withoutEnd() {
        return new TemplateCard(name, status, details, startsIn, Optional.empty(), parts);
    }

    /** What a task is about that is made at a time, on the clocks of a zone. */
    public TaskDetails made(Instant now, ZoneId zone) {
        Optional<TaskTime> due = dueIn.map(delay -> delay.after(now, zone));
        // A change of the clocks may put the end before the beginning.
        Optional<TaskTime> start = startsIn.map(delay -> delay.after(now, zone))
                .map(time -> due.filter(end -> time.isBehind(end, zone)).orElse(time));
        return details.with(
                new TaskSchedule(start, due, zone, details.schedule().reminders()));
    }
}
