-- Names the batch that lies aside; if none does, puts what is live aside as a new one.
-- KEYS: the name of the batch aside. ARGV: a new name, shards, prefix of live keys, prefix of keys aside.
-- Answers the batch and the shards it has, or nothing.
local batch = redis.call('GET', KEYS[1])
if not batch then
  for shard = 0, ARGV[2] - 1 do
    if redis.call('EXISTS', ARGV[3] .. shard) == 1 then
      batch = ARGV[1]
      redis.call('RENAME', ARGV[3] .. shard, ARGV[4] .. batch .. ':' .. shard)
    end
  end
  if not batch then return {} end
  redis.call('SET', KEYS[1], batch)
end
local answer = { batch }
for shard = 0, ARGV[2] - 1 do
  if redis.call('EXISTS', ARGV[4] .. batch .. ':' .. shard) == 1 then answer[#answer + 1] = tostring(shard) end
end
return answer
