-- Counts only on from a known beginning: a lost copy stays unknown instead of starting anew from nothing.
-- KEYS: the copy. ARGV: won more, backers more.
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HINCRBY', KEYS[1], 'raised', ARGV[1])
redis.call('HINCRBY', KEYS[1], 'backers', ARGV[2])
return 1
