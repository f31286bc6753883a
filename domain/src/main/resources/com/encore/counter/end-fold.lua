-- Removes a batch, unless one of its shards is not among those the database has.
-- KEYS: the name of the batch aside. ARGV: the batch, shards, prefix of its keys, then each shard the database has.
-- Answers the first shard that is missing, or -1.
local folded = {}
for i = 4, #ARGV do folded[ARGV[i]] = true end
for shard = 0, ARGV[2] - 1 do
  if redis.call('EXISTS', ARGV[3] .. shard) == 1 and not folded[tostring(shard)] then return shard end
end
for shard = 0, ARGV[2] - 1 do redis.call('UNLINK', ARGV[3] .. shard) end
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return -1
