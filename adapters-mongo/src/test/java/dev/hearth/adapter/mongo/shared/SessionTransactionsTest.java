package dev.hearth.adapter.mongo.shared;

import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.TransactionsContract;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Needs a replica set or a sharded cluster: the server in the test process knows no sessions. */
@EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
class SessionTransactionsTest extends OnRealMongo implements TransactionsContract {}
