package dev.hearth.adapter.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.search.CommentQuery;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.search.Written;
import dev.hearth.domain.work.Project;
import dev.hearth.testkit.GivenProjects;
import dev.hearth.testkit.GivenTasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was read to be filed, and went to another place before it was entered, is filed once more. */
class FilingTest extends SqliteStoreUnderTest {
    @Test
    void anEntryNamesThePlaceOfWhatIsFiledLast() {
        GivenTasks given = GivenTasks.in(stores());
        GivenProjects projects = given.projects();
        User ada = projects.storedPerson("ada");
        Project home = projects.storedProject("HOME", ada);
        Project work = projects.storedProject("WORK", ada);
        Conversation.About here =
                new Conversation.About(home.scope(), given.ids().next());
        MessageOrigin origin = new MessageOrigin(
                new MessageId(given.ids().next()), here, ada.id(), Optional.empty(), Optional.empty(), Instant.EPOCH);
        Message comment = stores().messages()
                .append(Message.written(origin, MessageBody.of(new MessageText("which ones?"), Mentions.NONE)));
        assertThat(found(home)).containsExactly(comment);
        stores().transactions().run(() -> stores().messages().move(here, work.scope(), 9));
        database()
                .change(session -> session.change(
                        "UPDATE search_entries SET channel_id = ? WHERE id = ?",
                        home.id().value(),
                        comment.id().value()));
        assertThat(found(home)).isEmpty();
        assertThat(found(work)).extracting(Message::id).containsExactly(comment.id());
    }

    private List<Message> found(Project project) {
        CommentQuery query =
                new CommentQuery(SearchQuery.words("ones"), Set.of(project.id()), Written.ANYHOW, Set.of());
        return stores().searchIndex().comments(query, Optional.empty(), 10).items();
    }
}
