package dev.hearth.application.work;

import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Shows comments with the people in them: one read of people, who are mostly known, for a whole list. Safe from any thread. */
public final class CommentViews {
    private final UserCards cards;

    public CommentViews(UserCards cards) {
        this.cards = cards;
    }

    CommentView one(Message comment) {
        return of(List.of(comment)).getFirst();
    }

    Page<CommentView> of(Page<Message> page) {
        return new Page<>(of(page.items()), page.next());
    }

    /** In the order of the comments. */
    public List<CommentView> of(List<Message> comments) {
        Set<UserId> people = new HashSet<>();
        for (Message comment : comments) {
            people.add(comment.author());
            people.addAll(comment.body().mentions().people());
        }
        Cards known = cards.of(people);
        return comments.stream().map(comment -> view(comment, known)).toList();
    }

    private static CommentView view(Message comment, Cards people) {
        if (comment.origin().conversation() instanceof Conversation.About task) {
            return CommentView.of(comment, task, people);
        }
        throw new IllegalArgumentException("said in " + comment.origin().conversation());
    }
}
