/**
 * Rate limits that all nodes share, on Redis.
 *
 * <p>One key for each bucket that is not full, {@code hearth:limit:NAME:MOST/MILLISECONDS:OWNER}, such as {@code
 * hearth:limit:login:10/60000:ip:192.0.2.1}. The value is Bucket4j's own form of a bucket; it is swapped only against the value it
 * was made from, and expires some seconds after the bucket is full again. Times are those of the nodes, whose clocks must agree.
 */
@NullMarked
package dev.hearth.adapter.redis.limit;

import org.jspecify.annotations.NullMarked;
