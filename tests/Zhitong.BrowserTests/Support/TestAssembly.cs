// Two programs and two browsers on two cores are enough.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
