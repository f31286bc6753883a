-- Adds a visitor to those seen on a day and counts the view if that made them more.
-- KEYS: who was seen (a HyperLogLog), the live hash. ARGV: visitor, field, seconds after which the day is forgotten.
local before = redis.call('PFCOUNT', KEYS[1])
if redis.call('PFADD', KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call('EXPIRE', KEYS[1], ARGV[3])
-- the differences add up to the estimate, whatever a single one is
local fresh = redis.call('PFCOUNT', KEYS[1]) - before
if fresh > 0 then redis.call('HINCRBY', KEYS[2], ARGV[2], fresh) end
return fresh
