package dev.hearth.application.work;

import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.ProjectId;

/** Has a project post nothing any more, also of what has happened already. Doing it again changes nothing. */
public final class DeleteProjectPosting {
    private final ProjectAccess access;
    private final ProjectPostings postings;
    private final Transactions transactions;

    public DeleteProjectPosting(ProjectAccess access, ProjectPostings postings, Transactions transactions) {
        this.access = access;
        this.postings = postings;
        this.transactions = transactions;
    }

    /** For who runs the project, whether they may see the channel or not. */
    public void run(Caller caller, ProjectId project) {
        access.mustRun(caller, project);
        transactions.run(() -> {
            postings.end(project);
            return project;
        });
    }
}
