package dev.hearth.adapter.mongo.shared;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.application.shared.port.Dependency;

/** Tells whether the server answers. */
public final class MongoDependency implements Dependency {
    private final MongoLink link;

    public MongoDependency(MongoLink link) {
        this.link = link;
    }

    @Override
    public String name() {
        return "mongo";
    }

    @Override
    public void check() {
        link.ping();
    }
}
