package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectNews;
import dev.hearth.domain.work.ProjectNewsId;
import dev.hearth.domain.work.ProjectPosting;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryProjectPostings implements ProjectPostings {
    private final MemoryStore store;
    private final Map<ProjectId, ProjectPosting> postings = new HashMap<>();
    private final Map<ProjectNewsId, Noted> news = new HashMap<>();

    private record Noted(ProjectNews news, boolean told) {
        private boolean of(ProjectId project) {
            return news.project().equals(project);
        }
    }

    MemoryProjectPostings(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void put(ProjectPosting posting) {
        store.run(() -> {
            store.put(postings, posting.project(), posting);
            return posting;
        });
    }

    @Override
    public Optional<ProjectPosting> find(ProjectId project) {
        return store.locked(() -> Optional.ofNullable(postings.get(project)));
    }

    @Override
    public void end(ProjectId project) {
        store.run(() -> {
            store.remove(postings, project);
            return store.removeAll(news, noted -> noted.of(project));
        });
    }

    @Override
    public void note(ProjectNews one) {
        store.run(() -> {
            if (!news.containsKey(one.id())) {
                store.put(news, one.id(), new Noted(one, false));
            }
            return one;
        });
    }

    private Stream<ProjectNews> untold() {
        return news.values().stream().filter(noted -> !noted.told()).map(Noted::news);
    }

    @Override
    public Optional<Instant> untoldSince(ProjectId project) {
        return store.locked(() -> untold().filter(one -> one.project().equals(project))
                .map(ProjectNews::at)
                .min(Comparator.naturalOrder()));
    }

    @Override
    public List<ProjectNews> untold(ProjectId project, int most) {
        return store.locked(() -> untold().filter(one -> one.project().equals(project))
                .sorted(Comparator.comparing(ProjectNews::at)
                        .thenComparing(one -> one.id().toString()))
                .limit(most)
                .toList());
    }

    @Override
    public void told(Collection<ProjectNewsId> some) {
        store.run(() -> {
            List<Noted> found = some.stream()
                    .flatMap(id -> Optional.ofNullable(news.get(id)).stream())
                    .toList();
            found.forEach(noted -> store.put(news, noted.news().id(), new Noted(noted.news(), true)));
            return found;
        });
    }

    @Override
    public void forget(ProjectId project, Instant before) {
        store.run(() -> store.removeAll(
                news,
                noted -> noted.of(project) && noted.told() && noted.news().at().isBefore(before)));
    }
}
