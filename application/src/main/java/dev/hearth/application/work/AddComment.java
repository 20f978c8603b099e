package dev.hearth.application.work;

import dev.hearth.application.chat.MentionedPeople;
import dev.hearth.application.chat.TakingPart;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskName;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says something about a task. With a client id, a send repeated after a lost answer is answered with the first result. Who says
 * something, is called, made the task or is to do it hears of it from then on.
 */
public final class AddComment {
    private final TaskAccess tasks;
    private final Messages messages;
    private final MentionedPeople mentioned;
    private final TakingPart takingPart;
    private final CommentViews views;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public AddComment(
            TaskAccess tasks,
            Messages messages,
            MentionedPeople mentioned,
            TakingPart takingPart,
            CommentViews views,
            FollowUps followUps,
            Transactions transactions,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.tasks = tasks;
        this.messages = messages;
        this.mentioned = mentioned;
        this.takingPart = takingPart;
        this.views = views;
        this.followUps = followUps;
        this.transactions = transactions;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is to be said. */
    public record Command(TaskName task, MessageText text, Optional<ClientMessageId> clientId) {}

    private record Stored(Message comment, List<ReadMarker> followers) {}

    /** Returns once the comment is stored for good. */
    public CommentView run(Caller caller, Command command) {
        Stored stored = transactions.run(() -> write(caller, command));
        // A repeated send is told again too: the first try may have died between storing and telling.
        bus.publish(stored.comment());
        stored.followers().forEach(bus::publish);
        return views.one(stored.comment());
    }

    private Stored write(Caller caller, Command command) {
        SeenTask seen = tasks.mustTalk(caller, command.task());
        Task task = seen.task();
        Conversation place = CommentAccess.conversation(seen);
        Mentions called = mentioned.in(command.text(), named -> tasks.about(task, named));
        MessageOrigin origin = new MessageOrigin(
                new MessageId(ids.next()), place, caller.user(), command.clientId(), Optional.empty(), clock.instant());
        Message written = Message.written(origin, MessageBody.of(command.text(), called));
        List<ReadMarker> followers = takingPart.follow(place, concerned(written, task), task.firstRevision());
        Message comment = messages.append(written);
        mustSayTheSame(comment, written);
        followUps.of(FollowUps.Change.made(caller.user().scope(), comment));
        return new Stored(comment, followers);
    }

    /** Of those who have to do with the task only who is in the project still, or its guest. */
    private Set<UserId> concerned(Message comment, Task task) {
        Set<UserId> people = new HashSet<>(comment.body().mentions().people());
        people.addAll(task.details().assignees());
        people.add(task.life().creator());
        Set<UserId> there = new HashSet<>(tasks.about(task, people));
        there.add(comment.author());
        return there;
    }

    /** What was edited or deleted since it was first sent says something else by now, and is still that comment. */
    private static void mustSayTheSame(Message stored, Message written) {
        boolean unchanged =
                stored.body().editedAt().isEmpty() && stored.deleted().isEmpty();
        boolean sameText = stored.body().text().equals(written.body().text());
        boolean samePlace =
                stored.origin().conversation().equals(written.origin().conversation());
        if ((unchanged && !sameText) || !samePlace) {
            throw new Refusal.Conflict("clientId", "This client id was used for another comment.");
        }
    }
}
