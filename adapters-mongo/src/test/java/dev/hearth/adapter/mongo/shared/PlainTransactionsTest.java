package dev.hearth.adapter.mongo.shared;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.testkit.TransactionsContract;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/**
 * A stand-alone server has no transactions: the writes of a work follow one another, and the use cases order them so that what a
 * crash leaves harms nobody. The laws of undoing are not kept here, and said so one by one.
 */
class PlainTransactionsTest extends OnMemoryMongo implements TransactionsContract {

    @Override
    @Test
    @Disabled(NO_UNDO)
    public void workThatFailsLeavesNothing() {}

    @Override
    @Test
    @Disabled(NO_UNDO)
    public void aRefusalInsideLeavesNothing() {}

    @Override
    @Test
    @Disabled(NO_UNDO)
    public void aNestedCallSharesTheOuterOnesFate() {}

    @Override
    @Test
    @Disabled("a stand-alone server cannot hide the first of several writes from others")
    public void nobodyElseSeesHalfOfIt() {}
}
