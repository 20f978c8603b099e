package dev.hearth.testkit;

import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.search.QueryTarget;
import dev.hearth.application.search.SearchChannels;
import dev.hearth.application.search.SearchComments;
import dev.hearth.application.search.SearchEverything;
import dev.hearth.application.search.SearchMessages;
import dev.hearth.application.search.SearchPeople;
import dev.hearth.application.search.SearchProjects;
import dev.hearth.application.search.SearchTasks;
import dev.hearth.application.search.WorkTarget;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.work.CommentViews;
import dev.hearth.application.work.VisibleProjects;

/** The use cases of search on a test's ports. */
public final class TestSearch {
    private final Stores stores;
    private final MessageViews views;
    private final CommentViews comments;
    private final Cursors cursors;

    TestSearch(Stores stores, MessageViews views, CommentViews comments, Cursors cursors) {
        this.stores = stores;
        this.views = views;
        this.comments = comments;
        this.cursors = cursors;
    }

    private QueryTarget target() {
        return new QueryTarget(stores.channelMembers(), stores.channels(), stores.users(), stores.searchIndex());
    }

    private VisibleProjects visible() {
        return new VisibleProjects(stores.projects(), stores.groupMembers());
    }

    private WorkTarget work() {
        return new WorkTarget(visible(), TestTasks.guests(stores), target());
    }

    public SearchTasks tasks() {
        return new SearchTasks(work(), stores.searchIndex(), stores.tasks(), cursors);
    }

    public SearchProjects projects() {
        return new SearchProjects(stores.projectMembers(), visible(), stores.searchIndex(), cursors);
    }

    public SearchComments comments() {
        return new SearchComments(work(), stores.searchIndex(), stores.tasks(), comments, cursors);
    }

    public SearchMessages messages() {
        return new SearchMessages(target(), stores.searchIndex(), views, cursors);
    }

    public SearchChannels channels() {
        return new SearchChannels(stores.channelMembers(), stores.groupMembers(), stores.searchIndex(), cursors);
    }

    public SearchPeople people() {
        return new SearchPeople(stores.searchIndex(), cursors);
    }

    public SearchEverything everything() {
        return new SearchEverything(messages(), channels(), people(), tasks(), projects(), comments());
    }
}
