/** What administrators did, on MongoDB. */
@NullMarked
package dev.hearth.adapter.mongo.admin;

import org.jspecify.annotations.NullMarked;
